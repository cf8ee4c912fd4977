package no.throughgate.forms;

/** How JavaScript sees text, where Java sees it differently. */
final class JavaScriptText {

    /** ECMAScript's WhiteSpace and LineTerminator; unlike {@link String#strip()} it has the no-break spaces and the byte order mark. */
    private static final String WHITE_SPACE = "\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
            + "\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

    private JavaScriptText() {}

    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isWhiteSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isWhiteSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** NUL and halves of a surrogate pair: PostgreSQL's JSON can hold neither. */
    static boolean hasUnstorable(String text) {
        return text.codePoints().anyMatch(point -> point == 0 || (point >= 0xd800 && point <= 0xdfff));
    }

    private static boolean isWhiteSpace(char character) {
        return WHITE_SPACE.indexOf(character) >= 0;
    }
}
