package no.throughgate.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import no.throughgate.worklist.internal.WorklistAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailLinksTest {

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void a_mail_leads_to_a_view_that_the_worklist_has(MailKind kind) {
        assertThat(WorklistAddress.isRead(kind.link())).isTrue();
    }

    @Test
    void an_alarm_leads_to_what_is_overdue() {
        assertThat(MailKind.ALARM.link()).endsWith("?view=overdue");
        assertThat(WorklistAddress.isRead("/worklist?filter=overdue")).isFalse();
        assertThat(WorklistAddress.isRead("/worklist?view=late")).isFalse();
    }
}
