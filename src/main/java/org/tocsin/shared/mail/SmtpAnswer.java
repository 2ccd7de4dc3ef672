package org.tocsin.shared.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailSendException;
import org.tocsin.shared.Reason;

/**
 * What a failed attempt to send means.
 *
 * @param detail the relay's reply code, or the kind of failure; never the relay's own text, which may repeat credentials
 */
record SmtpAnswer(Reason reason, String detail) {

    private static final Pattern CODES = Pattern.compile("^\\s*([245]\\d\\d)(?:[ -]([245]\\.\\d{1,3}\\.\\d{1,3}))?");

    /** Finds the most telling of the failure's causes. */
    static SmtpAnswer to(Exception failure) {
        var causes = causes(failure);
        return causes.stream()
                .filter(cause -> code(cause) > 0)
                .findFirst()
                .map(cause -> replied(cause, code(cause)))
                .orElseGet(() -> silent(causes));
    }

    private static SmtpAnswer replied(Throwable cause, int code) {
        var codes = CODES.matcher(String.valueOf(cause.getMessage()));
        var detail =
                codes.find() && codes.group(2) != null ? "SMTP %d %s".formatted(code, codes.group(2)) : "SMTP " + code;
        return new SmtpAnswer(reason(code), detail);
    }

    private static Reason reason(int code) {
        return switch (code) {
            case 530, 534, 535, 538 -> Reason.AUTHENTICATION;
            default -> code >= 500 ? Reason.REJECTED : code >= 400 ? Reason.SERVER_ERROR : Reason.GARBLED;
        };
    }

    private static SmtpAnswer silent(Set<Throwable> causes) {
        if (causes.stream().anyMatch(AuthenticationFailedException.class::isInstance)) {
            return new SmtpAnswer(Reason.AUTHENTICATION, "the relay did not accept our credentials");
        }
        if (causes.stream().anyMatch(InterruptedIOException.class::isInstance)) {
            return new SmtpAnswer(Reason.TIMEOUT, "the relay did not answer in time");
        }
        if (causes.stream().anyMatch(cause -> String.valueOf(cause.getMessage()).contains("STARTTLS is required"))) {
            return new SmtpAnswer(
                    Reason.MISCONFIGURED, "the relay offers no STARTTLS and tocsin.mail.starttls requires it");
        }
        return new SmtpAnswer(Reason.UNREACHABLE, "no connection to the relay, or it broke");
    }

    /** The reply code that the failure carries, or -1. */
    private static int code(Throwable cause) {
        if (cause instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (cause instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        if (cause instanceof SMTPSendFailedException send) {
            return send.getReturnCode();
        }
        var codes = CODES.matcher(String.valueOf(cause.getMessage()));
        return cause instanceof AuthenticationFailedException && codes.find() ? Integer.parseInt(codes.group(1)) : -1;
    }

    /** Everything that is wrapped, chained or listed in the failure, nearest first. */
    private static Set<Throwable> causes(Exception failure) {
        var found = new LinkedHashSet<Throwable>();
        var open = new ArrayDeque<Throwable>();
        open.add(failure);
        while (!open.isEmpty()) {
            var next = open.remove();
            if (found.add(next)) {
                if (next instanceof MailSendException send) {
                    open.addAll(Arrays.asList(send.getMessageExceptions()));
                }
                if (next instanceof MessagingException messaging && messaging.getNextException() != null) {
                    open.add(messaging.getNextException());
                }
                if (next.getCause() != null) {
                    open.add(Objects.requireNonNull(next.getCause()));
                }
            }
        }
        return found;
    }
}
