/** Quality and speed of screening, measured on data that stands outside of the project. */
@NullMarked
package io.gatehouse.bench.screening;

import org.jspecify.annotations.NullMarked;
