package io.gatehouse.file;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.class)
class FileConfiguration {

  @Bean
  Contents contents(FileSettings settings, JdbcClient jdbc) {
    return settings.directory() == null
        ? new DatabaseContents(jdbc)
        : new DirectoryContents(settings.directory());
  }
}
