/**
 * The screening door, ours: {@code POST /screening/search} for partners, and what staff needs under
 * {@code /api/screening}: lists, alerts, judgements, runs and drafts of a policy. Translates;
 * decides nothing.
 */
@ApplicationModule
@NullMarked
package io.gatehouse.door.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
