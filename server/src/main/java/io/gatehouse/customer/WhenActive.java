package io.gatehouse.customer;

/**
 * What happens when a customer becomes active, such as promising its keys. Called in the
 * transaction that makes it active, so that one is not without the other; calls nothing outside.
 */
public interface WhenActive {
  void active(Customer customer);
}
