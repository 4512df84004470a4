package io.gatehouse.door.verification;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Which page of a list is wanted: {@code page} from 1, {@code page_size} 10 unless told, at most
 * 300. What cannot be a size counts as not told; what cannot be a page is not found.
 */
record Paging(long page, int size, HttpServletRequest request) {
  private static final int USUAL = 10;
  private static final int MOST = 300;

  static Paging of(HttpServletRequest request) {
    return new Paging(
        page(request.getParameter("page")), size(request.getParameter("page_size")), request);
  }

  private static long page(@Nullable String given) {
    if (given == null) {
      return 1;
    }
    if (!given.strip().matches("\\d{1,12}") || Long.parseLong(given.strip()) < 1) {
      throw ApiErrors.invalidPage();
    }
    return Long.parseLong(given.strip());
  }

  private static int size(@Nullable String given) {
    if (given == null || !given.strip().matches("\\d{1,9}")) {
      return USUAL;
    }
    int size = Integer.parseInt(given.strip());
    return size == 0 ? USUAL : Math.min(size, MOST);
  }

  long offset() {
    return (page - 1) * size;
  }

  /** Ends the request when a list of this length has no such page; the first is always there. */
  void check(long count) {
    if (page > last(count)) {
      throw ApiErrors.invalidPage();
    }
  }

  private long last(long count) {
    return Math.max(1, (count + size - 1) / size);
  }

  /** A page of a list that was cut by {@link #offset}. */
  <T> ResponseEntity<List<T>> answer(List<T> rows, long count) {
    return ResponseEntity.ok()
        .header("X-Result-Count", Long.toString(count))
        .header(HttpHeaders.LINK, links(count))
        .body(rows);
  }

  /** Cuts the page out of a list that is wholly here. */
  <T> ResponseEntity<List<T>> cut(List<T> all) {
    check(all.size());
    return answer(all.stream().skip(offset()).limit(size).toList(), all.size());
  }

  private String links(long count) {
    long last = last(count);
    List<String> links = new ArrayList<>();
    links.add(link(1, "first"));
    if (page > 1) {
      links.add(link(page - 1, "prev"));
    }
    if (page < last) {
      links.add(link(page + 1, "next"));
    }
    links.add(link(last, "last"));
    return String.join(", ", links);
  }

  /** The first page has no number. */
  private String link(long number, String relation) {
    ServletUriComponentsBuilder address = ServletUriComponentsBuilder.fromRequest(request);
    address.replaceQueryParam("page");
    if (number > 1) {
      address.queryParam("page", number);
    }
    return "<" + address.build().toUriString() + ">; rel=\"" + relation + "\"";
  }
}
