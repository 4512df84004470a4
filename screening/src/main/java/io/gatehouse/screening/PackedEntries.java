package io.gatehouse.screening;

import io.gatehouse.screening.entry.BirthDate;
import io.gatehouse.screening.entry.EntityType;
import io.gatehouse.screening.entry.Entry;
import io.gatehouse.screening.entry.Gender;
import io.gatehouse.screening.entry.Identifier;
import io.gatehouse.screening.entry.ListedName;
import io.gatehouse.screening.entry.NameRole;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Entries one after another in one array of bytes. A million of them as objects would take several
 * times the memory, and only those that hit are ever looked at.
 */
@SuppressWarnings("EnumOrdinal") // The bytes never leave this process.
final class PackedEntries {

  private static final EntityType[] TYPES = EntityType.values();
  private static final NameRole[] ROLES = NameRole.values();
  private static final Gender[] GENDERS = Gender.values();

  private final byte[] bytes;
  private final int[] starts;

  private PackedEntries(byte[] bytes, int[] starts) {
    this.bytes = bytes;
    this.starts = starts;
  }

  int size() {
    return starts.length - 1;
  }

  Entry get(int number) {
    int start = starts[number];
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(bytes, start, starts[number + 1] - start))) {
      return read(in);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Entry read(DataInputStream in) throws IOException {
    String id = in.readUTF();
    EntityType type = TYPES[in.readByte()];
    int gender = in.readByte();
    List<ListedName> names = list(in, () -> new ListedName(in.readUTF(), ROLES[in.readByte()]));
    List<BirthDate> births =
        list(
            in,
            () ->
                new BirthDate(
                    in.readShort(),
                    in.readShort(),
                    in.readByte(),
                    in.readByte(),
                    in.readBoolean()));
    Set<String> countries = Set.copyOf(list(in, in::readUTF));
    List<Identifier> identifiers =
        list(in, () -> new Identifier(in.readUTF(), in.readUTF(), orNull(in.readUTF())));
    List<String> programs = list(in, in::readUTF);
    return new Entry(
        id,
        type,
        names,
        births,
        countries,
        gender < 0 ? null : GENDERS[gender],
        identifiers,
        programs);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private interface Part<T> {
    T read() throws IOException;
  }

  private static <T> List<T> list(DataInputStream in, Part<T> part) throws IOException {
    int count = in.readUnsignedShort();
    List<T> parts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      parts.add(part.read());
    }
    return parts;
  }

  /** Packs entries one by one. */
  static final class Builder {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final DataOutputStream out = new DataOutputStream(bytes);
    private int[] starts = new int[1024];
    private int count;

    /** Adds an entry and returns its number, from 0. */
    int add(Entry entry) {
      try {
        write(entry);
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
      if (++count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count] = bytes.size();
      return count - 1;
    }

    PackedEntries build() {
      return new PackedEntries(bytes.toByteArray(), Arrays.copyOf(starts, count + 1));
    }

    private void write(Entry entry) throws IOException {
      out.writeUTF(entry.id());
      out.writeByte(entry.type().ordinal());
      Gender gender = entry.gender();
      out.writeByte(gender == null ? -1 : gender.ordinal());
      out.writeShort(entry.names().size());
      for (ListedName name : entry.names()) {
        out.writeUTF(name.text());
        out.writeByte(name.role().ordinal());
      }
      out.writeShort(entry.birthDates().size());
      for (BirthDate date : entry.birthDates()) {
        out.writeShort(date.firstYear());
        out.writeShort(date.lastYear());
        out.writeByte(date.month());
        out.writeByte(date.day());
        out.writeBoolean(date.circa());
      }
      writeAll(entry.countries());
      out.writeShort(entry.identifiers().size());
      for (Identifier identifier : entry.identifiers()) {
        String country = identifier.country();
        out.writeUTF(identifier.type());
        out.writeUTF(identifier.value());
        out.writeUTF(country == null ? "" : country);
      }
      writeAll(entry.programs());
    }

    private void writeAll(Collection<String> texts) throws IOException {
      out.writeShort(texts.size());
      for (String text : texts) {
        out.writeUTF(text);
      }
    }
  }
}
