package io.gatehouse.acceptance;

import io.gatehouse.country.Countries;
import io.gatehouse.country.Country;
import io.gatehouse.customer.Customer;
import io.gatehouse.link.Link;
import io.gatehouse.partner.Brand;
import io.gatehouse.requirement.Facts;
import io.gatehouse.requirement.Fields;

/** Somebody is asked, by a link, to accept a paper for a company. */
public record Ask(Link link, Acceptance acceptance, Customer customer, Brand brand) {

  public Paper paper() {
    return acceptance.paper();
  }

  /** ISO 3166-1 alpha-2 of the company. */
  public String country() {
    return Countries.of(customer.country()).map(Country::alpha2).orElse(customer.country());
  }

  public String company() {
    return customer.facts().getOrDefault(Fields.NAME.path(), "");
  }

  /** The company's number; empty where that is the code of a person. */
  public String businessId() {
    String number = customer.facts().getOrDefault(Fields.BUSINESS_ID.path(), "");
    return Facts.sealed(number) ? "" : number;
  }
}
