package io.gatehouse.acceptance;

import io.gatehouse.checklist.Answer;
import io.gatehouse.checklist.Completion;
import io.gatehouse.checklist.Completions;
import io.gatehouse.checklist.Entries;
import io.gatehouse.checklist.Question;
import io.gatehouse.checklist.QuestionType.Group;
import io.gatehouse.checklist.Spot;
import io.gatehouse.questionnaire.Filled;
import io.gatehouse.watchlist.PeopleSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The people whom a company names in its questionnaire: owners, board, whoever else is asked. */
@Component
class AnsweredPeople implements PeopleSource {
  /** What screening calls the members of a group. */
  private static final Map<String, String> FACTS =
      Map.of(
          "name", "name",
          "first_name", "first_name",
          "last_name", "last_name",
          "birth_date", "birth_date",
          "nationality", "nationality",
          "residence", "country");

  /** Only people have these: a group without them is of something else. */
  private static final Set<String> OF_PEOPLE = Set.of("birth_date", "nationality", "identity_code");

  private final JdbcClient jdbc;
  private final Completions completions;

  AnsweredPeople(JdbcClient jdbc, Completions completions) {
    this.jdbc = jdbc;
    this.completions = completions;
  }

  @Override
  public Map<UUID, Map<String, String>> people(UUID partnerId, Collection<UUID> customerIds) {
    Map<UUID, UUID> customers = customersByAcceptance(partnerId, customerIds);
    Map<UUID, Map<String, String>> people = new HashMap<>();
    if (!customers.isEmpty()) {
      completions
          .of(partnerId, customers.keySet())
          .forEach((acceptance, answers) -> people.put(customers.get(acceptance), people(answers)));
    }
    return people;
  }

  private Map<UUID, UUID> customersByAcceptance(UUID partnerId, Collection<UUID> customerIds) {
    Map<UUID, UUID> customers = new HashMap<>();
    jdbc.sql(
            """
            select acceptance_id, customer_id from acceptance
            where partner_id = ? and customer_id = any (?) and paper = ?
            """)
        .param(partnerId)
        .param(customerIds.toArray(UUID[]::new))
        .param(Paper.KYC.name())
        .query(
            row -> {
              customers.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
            });
    return customers;
  }

  private static Map<String, String> people(Completion completion) {
    Map<String, String> facts = new TreeMap<>();
    for (Question question : completion.progress().visible()) {
      Answer answer = completion.answers().get(question.id());
      if (answer != null && question.type() instanceof Group group && ofPeople(group)) {
        put(facts, question, Entries.of(group, answer.value()));
      }
    }
    return facts;
  }

  private static boolean ofPeople(Group group) {
    return group.members().stream().map(Question::name).anyMatch(OF_PEOPLE::contains);
  }

  private static void put(Map<String, String> facts, Question question, Entries entries) {
    for (int i = 0; i < entries.entries().size(); i++) {
      String person = Filled.path(new Spot(question, i, null));
      for (Question member : entries.progress(i).visible()) {
        String fact = FACTS.get(member.name());
        JsonNode value = entries.entries().get(i).get(member.id());
        if (fact != null && value != null && value.isString()) {
          facts.put(person + "." + fact, value.stringValue());
        }
      }
    }
  }
}
