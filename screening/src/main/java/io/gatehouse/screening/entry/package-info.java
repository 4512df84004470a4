/** The words of screening: what stands on a list, and who is looked for. */
@NullMarked
package io.gatehouse.screening.entry;

import org.jspecify.annotations.NullMarked;
