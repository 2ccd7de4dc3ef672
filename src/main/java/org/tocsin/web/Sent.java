package org.tocsin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.web.util.WebUtils;

/**
 * A form that was sent. Sent twice, by a double click or by a browser that sends it again, it does what it says once.
 *
 * @param token what the page had put into it; blank if whoever sent it made the form themselves
 * @param answers what was typed, by field
 */
record Sent(HttpSession session, String token, Map<String, String> answers) {

    private static final String TOKEN = "once";
    private static final String DONE = Sent.class.getName();
    private static final int REMEMBERED = 200;

    /** The form in the request. */
    static Sent by(HttpServletRequest request) {
        Map<String, String> answers = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> answers.put(name, values[0]));
        answers.remove("_csrf");
        String token = answers.remove(TOKEN);
        return new Sent(request.getSession(), token == null ? "" : token, answers);
    }

    /** What a page puts into its forms, so that the next sending of them is told from this one. */
    static String newToken() {
        return UUID.randomUUID().toString();
    }

    /**
     * Does the work unless it was done for that token in this session; whoever sends it again meanwhile waits.
     *
     * @param done whether it was done, by what the work returned; if not, the same may be sent again
     * @return what the work returned; empty if it was done before
     */
    <T> Optional<T> once(Supplier<T> work, Predicate<T> done) {
        synchronized (WebUtils.getSessionMutex(session)) {
            Latest sent = session.getAttribute(DONE) instanceof Latest there ? there : new Latest();
            if (sent.containsKey(token)) {
                return Optional.empty();
            }
            T result = work.get();
            if (!token.isEmpty() && done.test(result)) {
                sent.put(token, true);
                session.setAttribute(DONE, sent);
            }
            return Optional.of(result);
        }
    }

    private static final class Latest extends LinkedHashMap<String, Boolean> implements Serializable {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }
}
