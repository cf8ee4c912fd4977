package no.throughgate.notice.internal;

import java.util.List;
import java.util.Map;

/** Where mails leave the house. */
interface PostOffice {

    /**
     * Hands the mails over.
     *
     * @return for each mail that was not taken, by message id, why: without its address or text
     */
    Map<Long, String> post(List<Mail> mails);
}
