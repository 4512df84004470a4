package io.gatehouse.door.verification;

import io.gatehouse.checklist.Checklist;
import io.gatehouse.checklist.Question;

/** A part of a question, and where it stands. */
record Place<T>(Checklist checklist, Question question, T part) {}
