/** Load runs: the whole server on a real database, beside what the database alone can do. */
@NullMarked
package io.gatehouse.bench.load;

import org.jspecify.annotations.NullMarked;
