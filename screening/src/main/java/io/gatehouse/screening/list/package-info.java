/** The published formats of sanctions lists, one class a format, and how a list is loaded. */
@NullMarked
package io.gatehouse.screening.list;

import org.jspecify.annotations.NullMarked;
