package no.throughgate.live.internal;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import no.throughgate.access.Access;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a page listens. The answer never ends by itself: only with the page, with the session or with this node. */
@Controller
class LiveController {

    private final Listeners listeners;

    LiveController(Listeners listeners) {
        this.listeners = listeners;
    }

    /**
     * Answered by the servlet container alone, so that no thread waits and nobody is asked anew when it ends.
     *
     * @param watch the page shows what the user watches over; heard by those who may
     */
    @GetMapping("/live")
    @Access(value = Permission.ENTER, logged = false)
    void listen(
            @RequestParam(defaultValue = "false") boolean watch,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        var session = request.getSession(false);
        if (session == null || user.units().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        // A proxy that gathers answers would keep these back.
        response.setHeader("X-Accel-Buffering", "no");
        var answer = request.startAsync();
        answer.setTimeout(0);
        var listener = new Listener(user, session.getId(), answer, watch && Permission.WATCH.isHeldBy(user));
        answer.addListener(new Leaving(listener));
        listeners.add(listener);
        try {
            response.flushBuffer();
            listener.open();
        } catch (IOException gone) {
            listeners.remove(listener);
            listener.end();
        }
    }

    private final class Leaving implements AsyncListener {

        private final Listener listener;

        private Leaving(Listener listener) {
            this.listener = listener;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            listeners.remove(listener);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            listener.end();
        }

        @Override
        public void onError(AsyncEvent event) {
            listeners.remove(listener);
            listener.end();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // Comes only where the same request waits a second time.
        }
    }
}
