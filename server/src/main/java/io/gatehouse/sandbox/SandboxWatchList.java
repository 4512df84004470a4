package io.gatehouse.sandbox;

import io.gatehouse.platform.InSandbox;
import io.gatehouse.watchlist.DefaultLists;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A small list of invented people, companies and ships, in the place of the issuers' lists. */
@Configuration(proxyBeanMethods = false)
@InSandbox
class SandboxWatchList {

  @Bean
  DefaultLists sandboxLists() {
    return new DefaultLists(List.of("sandbox=csv:classpath:sandbox/watch-list.csv"));
  }
}
