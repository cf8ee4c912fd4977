package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.throughgate.support.Axe;
import no.throughgate.support.Chromium;
import no.throughgate.support.RunningKeycloak;

/** A demo user at the machine's own Chromium, who notices every complaint of the browser. */
final class Visitor implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int PHONE = 360;
    private static final int DESK = 1280;

    /** By user: what Keycloak's own page left in the browser, so that one who comes again need not write the password again. */
    private static final Map<String, List<Cookie>> KNOWN = new ConcurrentHashMap<>();

    /** What htmx says where a page is left while it begins to listen. That pages do listen, each test of it says itself. */
    private static final String STREAM_CUT_OFF = "[object Event]";

    final Page page;
    private final BrowserContext context;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(String address, String language, boolean scripts) {
        this.address = address;
        context = Chromium.shared()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(language)
                        .setJavaScriptEnabled(scripts)
                        .setTimezoneId("Europe/Oslo")
                        .setViewportSize(DESK, 900));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())
                    && !message.text().equals(STREAM_CUT_OFF)) {
                complaints.add(message.text() + " on " + page.url());
            }
        });
        page.onPageError(complaints::add);
    }

    /** Logs in with Keycloak's own page and arrives at the worklist. */
    static Visitor login(int port, String username) {
        return login(port, username, "nb-NO");
    }

    static Visitor login(int port, String username, String language) {
        return login(new Visitor("http://localhost:" + port, language, true), username);
    }

    /** Where a browser runs no scripts, or ours did not arrive. */
    static Visitor loginWithoutScripts(int port, String username) {
        return login(new Visitor("http://localhost:" + port, "nb-NO", false), username);
    }

    private static Visitor login(Visitor visitor, String username) {
        visitor.context.addCookies(KNOWN.getOrDefault(username, List.of()));
        visitor.open("/worklist");
        if (visitor.page.locator("#kc-login").isVisible()) {
            visitor.page.fill("#username", username);
            visitor.page.fill("#password", RunningKeycloak.PASSWORD);
            visitor.page.click("#kc-login");
            visitor.page.waitForURL("**/worklist**");
            KNOWN.put(username, visitor.loginServersCookies());
        }
        visitor.complaints.clear();
        return visitor;
    }

    private List<Cookie> loginServersCookies() {
        return context.cookies().stream()
                .filter(cookie -> cookie.path.startsWith("/realms"))
                .toList();
    }

    /** A second tab of the same browser. */
    Page anotherTab(String path) {
        var tab = context.newPage();
        tab.navigate(address + path);
        return tab;
    }

    void open(String path) {
        page.navigate(address + path);
    }

    void click(String name) {
        var target = page.locator("main")
                .getByText(name, new Locator.GetByTextOptions().setExact(true))
                .first();
        if ("SUMMARY".equals(target.evaluate("e => e.tagName"))) {
            unfold(target);
        } else {
            target.click();
        }
    }

    /** Sends the form that an obligation is done with; what it leads to comes a moment later, when the text is kept. */
    void sendForm() {
        click("Ferdig");
        page.locator(".ds-error-summary, .tg-check").first().waitFor();
    }

    /** Sends the form, looks the answers over and confirms them. */
    void finish() {
        confirm();
        page.waitForURL("**/worklist**");
    }

    /** As {@link #finish}, where the answers may yet be refused. */
    void confirm() {
        click("Ferdig");
        page.locator(".tg-check").waitFor();
        click("Bekreft og gjør ferdig");
    }

    /** By keyboard: a pointer misses what moves while the page's fonts arrive. */
    void unfold(Locator summary) {
        summary.press("Enter");
    }

    /** What the browser would send along, for a program that asks in its place. */
    String cookies() {
        return context.cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(java.util.stream.Collectors.joining("; "));
    }

    /** The status of a page, asked for beside the one that is open. */
    int status(String path) {
        return context.request().get(address + path).status();
    }

    /** As a form of the open page would, with its CSRF token. */
    int post(String path) {
        var token = page.locator("header input[name=_csrf]").inputValue();
        return context.request()
                .post(
                        address + path,
                        RequestOptions.create()
                                .setForm(FormData.create().set("_csrf", token))
                                .setMaxRedirects(0))
                .status();
    }

    /** Of the page as a whole: while it arrives, part of it is there already. */
    String text() {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return page.locator("main").innerText();
    }

    /**
     * Light and dark, desk and phone; nothing may stick out to the side, and axe may find nothing to say: to anything at either width, and to
     * what a colour scheme alone can change in the other scheme.
     */
    void look(String name) {
        fits(name, DESK);
        picture(name, DESK, ColorScheme.DARK);
        assertThat(Axe.violationsOfColour(page))
                .as("%s at the desk in the dark", name)
                .isEmpty();
        picture(name, DESK, ColorScheme.LIGHT);
        assertThat(Axe.violations(page)).as("%s at the desk", name).isEmpty();
        fits(name, PHONE);
        picture(name, PHONE, ColorScheme.LIGHT);
        assertThat(Axe.violationsOfColour(page)).as("%s on a phone", name).isEmpty();
        picture(name, PHONE, ColorScheme.DARK);
        assertThat(Axe.violations(page)).as("%s on a phone in the dark", name).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(DESK, 900);
    }

    /** As {@link #look}, at a desk and without a picture: for a page that has been looked at in another language or with other numbers. */
    void glance(String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(Axe.violationsOfColour(page)).as("%s in the dark", name).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(Axe.violations(page)).as(name).isEmpty();
    }

    private void fits(String name, int width) {
        page.setViewportSize(width, 900);
        if (!Integer.valueOf(width).equals(page.evaluate("document.documentElement.scrollWidth"))) {
            fail("%s at %d: %s sticks out".formatted(name, width, stickingOut(width)));
        }
    }

    private void picture(String name, int width, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        var file = "%s-%d-%s.png".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT));
        page.screenshot(
                new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(file)).setFullPage(true));
    }

    /** What the browser held against our pages: blocked code, failed loads, uncaught errors. */
    List<String> complaints() {
        return complaints;
    }

    private Object stickingOut(int width) {
        return page.evaluate("""
                width => [...document.querySelectorAll('main *, header *')]
                    .filter(e => e.getBoundingClientRect().right > width && e.offsetParent)
                    .map(e => e.outerHTML.slice(0, 120)).slice(0, 3)
                """, width);
    }

    @Override
    public void close() {
        context.close();
    }
}
