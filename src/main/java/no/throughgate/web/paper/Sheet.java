package no.throughgate.web.paper;

import java.util.List;

/**
 * The paper in words, ready to be set.
 *
 * @param boxes the four questions of a first evening: who meets me, where I sleep, money, medicine
 * @param more  something was shortened to keep it on one page: the pack says it in full
 */
record Sheet(
        String name, String day, String certainty, List<Box> boxes, List<Row> week, List<Call> calls, boolean more) {

    /** @param strong the answer in one line; @param lines what else there is to know */
    record Box(String title, String strong, List<String> lines) {}

    record Row(String day, String time, String what, String where) {}

    record Call(String number, String who) {}
}
