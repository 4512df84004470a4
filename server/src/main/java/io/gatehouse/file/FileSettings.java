package io.gatehouse.file;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of files that people hand in.
 *
 * @param directory where their content lies, shared by all processes; without it, in the database.
 * @param largest size of one file.
 */
@Validated
@ConfigurationProperties("gatehouse.files")
public record FileSettings(
    @Nullable Path directory, @DefaultValue("10MB") @NotNull DataSize largest) {}
