package no.throughgate.forms;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Numbers in Norwegian notation: decimal comma or point, thousands set apart by spaces. A point before exactly three digits is
 * refused, because "12.500" is twelve and a half to form-js and twelve and a half thousand to many readers.
 */
final class NumberReader {

    private static final int LONGEST = 40;
    private static final String SPACE = "[ \u00a0\u2009\u202f]";
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+|\\d{1,3}(" + SPACE + "\\d{3})+)([.,]\\d+)?");
    private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?[1-9]\\d{0,2}\\.\\d{3}");

    private NumberReader() {}

    static Reading read(FormField field, String typed) {
        String text = JavaScriptText.trim(typed).replace('\u2212', '-');
        if (text.isEmpty()) {
            return Reading.empty(field);
        }
        if (text.length() > LONGEST || !NUMBER.matcher(text).matches()) {
            return Reading.wrong("number");
        }
        if (AMBIGUOUS.matcher(text).matches()) {
            return Reading.wrong("ambiguousNumber", text.replace(".", ""));
        }
        return check(field.rules(), asJavaScriptReads(text.replaceAll(SPACE, "").replace(',', '.')));
    }

    /** JavaScript has only doubles: digits beyond their precision fall away, as do trailing zeros. */
    private static BigDecimal asJavaScriptReads(String text) {
        return BigDecimal.valueOf(Double.parseDouble(text)).stripTrailingZeros();
    }

    private static Reading check(Rules rules, BigDecimal number) {
        Integer digits = rules.decimalDigits();
        if (digits != null && number.scale() > digits) {
            return digits == 0 ? Reading.wrong("wholeNumber") : Reading.wrong("decimals", digits);
        }
        if (rules.min() != null && number.compareTo(rules.min()) < 0) {
            return Reading.wrong("min", rules.min());
        }
        if (rules.max() != null && number.compareTo(rules.max()) > 0) {
            return Reading.wrong("max", rules.max());
        }
        boolean whole = digits != null && digits == 0;
        return whole ? Reading.of(number.longValueExact()) : Reading.of(number);
    }
}
