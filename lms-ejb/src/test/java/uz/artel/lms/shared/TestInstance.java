package uz.artel.lms.shared;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.Iterator;
import java.util.List;

/** What CDI would find, for activities that tests build by hand. */
public final class TestInstance<T> implements Instance<T> {

    private final List<T> found;

    @SafeVarargs
    private TestInstance(T... found) {
        this.found = List.of(found);
    }

    @SafeVarargs
    public static <T> TestInstance<T> of(T... found) {
        return new TestInstance<>(found);
    }

    @Override
    public Iterator<T> iterator() {
        return found.iterator();
    }

    @Override
    public T get() {
        return found.get(0);
    }

    @Override
    public boolean isUnsatisfied() {
        return found.isEmpty();
    }

    @Override
    public boolean isAmbiguous() {
        return found.size() > 1;
    }

    @Override
    public void destroy(T instance) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instance<T> select(Annotation... qualifiers) {
        return this;
    }

    @Override
    public <U extends T> Instance<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends T> Instance<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Handle<T> getHandle() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<? extends Handle<T>> handles() {
        throw new UnsupportedOperationException();
    }
}
