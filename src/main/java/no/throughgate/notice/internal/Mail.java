package no.throughgate.notice.internal;

import java.time.Instant;
import no.throughgate.kernel.UnitId;

/**
 * A mail on its way to a unit's shared mailbox.
 *
 * @param messageId 0 until it is in the outbox
 * @param notBefore earliest instant at which it leaves
 */
record Mail(long messageId, MailKind kind, UnitId toUnit, String toAddress, Instant notBefore) {}
