package io.gatehouse.sandbox;

import io.gatehouse.country.Market;
import io.gatehouse.country.Strictness;
import io.gatehouse.partner.Brand;
import io.gatehouse.partner.Contract;
import io.gatehouse.partner.KeysEndpoints;
import io.gatehouse.partner.Partners;
import io.gatehouse.partner.Program;
import io.gatehouse.partner.PublishedCredentials;
import io.gatehouse.platform.InSandbox;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** The partners that every sandbox knows; made at each start where they are missing. */
@Component
@InSandbox
class SandboxPartners implements InitializingBean {
  private static final Set<Contract> BOTH = Set.of(Contract.CREATE_CUSTOMER, Contract.SCREENING);
  private static final Set<Contract> SCREENING = Set.of(Contract.SCREENING);

  private final Partners partners;
  private final KeysEndpoints endpoints;

  SandboxPartners(Partners partners, KeysEndpoints endpoints) {
    this.partners = partners;
    this.endpoints = endpoints;
  }

  @Override
  public void afterPropertiesSet() {
    add("Aurora Invoicing", "#14532d", Market.FI, BOTH, PublishedCredentials.FINLAND);
    add("Contract Pending Oy", null, Market.FI, Set.of(), PublishedCredentials.NO_CONTRACT);
    add("Norrsken Faktura", "#1d4ed8", Market.SE, BOTH, PublishedCredentials.SWEDEN);
    add("Fjord Faktura", "#9a3412", Market.NO, BOTH, PublishedCredentials.NORWAY);
    add("Nordgate Onboarding", "#3730a3", Market.FI, SCREENING, PublishedCredentials.VERIFICATION);
  }

  private void add(
      String name,
      @Nullable String colour,
      Market market,
      Set<Contract> contracts,
      Partners.Issued credential) {
    partners.add(new Brand(name, null, colour), market, Strictness.FORMAT, contracts, credential);
    if (contracts.contains(Contract.CREATE_CUSTOMER)) {
      endpoints.programOf(credential.cid()).ifPresent(this::receiveKeys);
    }
  }

  /** An endpoint that somebody has set in its place stays. */
  private void receiveKeys(Program program) {
    if (!endpoints.has(program.partnerId(), program.programId())) {
      endpoints.set(program, KeysReceiver.ENDPOINT);
    }
  }
}
