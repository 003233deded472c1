package uz.artel.lms.shared;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** An event that a test hears: what was fired, in order, after an observer of the test's choice has seen it. */
public final class TestEvent<T> implements Event<T> {

    private final List<T> heard = new ArrayList<>();
    private final Consumer<? super T> observer;

    public TestEvent() {
        this(fired -> {});
    }

    public TestEvent(Consumer<? super T> observer) {
        this.observer = observer;
    }

    public List<T> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void fire(T event) {
        observer.accept(event);
        heard.add(event);
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U event) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Event<T> select(Annotation... qualifiers) {
        return this;
    }

    @Override
    public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }
}
