/** The person's own pages: the plan, the days, what is shared, who has looked, and help now. Nothing here names a case in its address. */
@org.jspecify.annotations.NullMarked
package no.throughgate.web.person;
