/** "My release" on paper: one A4 sheet, or a longer pack, as tagged PDF in plain words and in the person's language. */
@org.jspecify.annotations.NullMarked
package no.throughgate.web.paper;
