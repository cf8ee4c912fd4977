package no.throughgate.worklist.internal;

import java.util.Arrays;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** What other rooms' tests may ask about addresses of the worklist: whether it would read all that an address says. */
public final class WorklistAddress {

    private WorklistAddress() {}

    public static boolean isRead(String address) {
        UriComponents uri = UriComponentsBuilder.fromUriString(address).build();
        return Arrays.stream(WorklistController.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(GetMapping.class))
                .anyMatch(method -> Arrays.asList(
                                        method.getAnnotation(GetMapping.class).value())
                                .contains(uri.getPath())
                        && Arrays.stream(method.getParameters())
                                .map(parameter -> parameter.getName())
                                .toList()
                                .containsAll(uri.getQueryParams().keySet())
                        && uri.getQueryParams().getOrDefault("view", java.util.List.of()).stream()
                                .allMatch(view -> WorklistView.of(view).key().equals(view)));
    }
}
