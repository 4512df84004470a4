package io.gatehouse.screening.list;

import java.io.IOException;

/** A list's file is not what it should be: cut off, not of the format, or put together wrongly. */
public final class DamagedListException extends IOException {

  public DamagedListException(String message) {
    super(message);
  }

  public DamagedListException(String message, Throwable cause) {
    super(message, cause);
  }
}
