package no.throughgate.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.throughgate.worklist.internal.WorklistAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailLinksTest {

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void a_mail_leads_to_a_view_that_the_worklist_has_or_to_another_page_that_is_there(MailKind kind)
            throws IOException {
        if (kind.link().startsWith("/worklist")) {
            assertThat(WorklistAddress.isRead(kind.link())).isTrue();
        } else {
            assertThat(Files.readString(Path.of("docs/access/endpoints.csv"))).contains(",GET," + kind.link() + ",");
        }
    }

    @Test
    void an_alarm_leads_to_what_is_overdue() {
        assertThat(MailKind.ALARM.link()).endsWith("?view=overdue");
        assertThat(WorklistAddress.isRead("/worklist?filter=overdue")).isFalse();
        assertThat(WorklistAddress.isRead("/worklist?view=late")).isFalse();
    }
}
