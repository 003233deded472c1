package uz.artel.lms.shared;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the beans of the whole house together as the container does, on one entity manager: by their constructors and fields
 * with {@code @Inject}, each once. For stories that go through many features; whoever tests one puts it together by hand. Nobody
 * hears events, nobody checks roles, and transactions are whose test it is.
 */
public final class TestWiring {

    private static final String HOUSE = "uz.artel.lms";

    private static List<Class<?>> house;

    private final Map<Class<?>, Object> beans = new HashMap<>();

    public TestWiring(EntityManager em) {
        beans.put(EntityManager.class, em);
    }

    /** Whoever asks for this type gets this one. */
    public <T> TestWiring with(Class<T> type, T bean) {
        beans.put(type, bean);
        return this;
    }

    public <T> T get(Class<T> type) {
        return type.cast(bean(type));
    }

    /** All beans that implement a type. */
    public <T> List<T> all(Class<T> type) {
        return implementing(type).stream().map(c -> type.cast(bean(c))).toList();
    }

    private Object bean(Class<?> type) {
        var known = beans.get(type);
        if (known != null) {
            return known;
        }
        var concrete = type;
        if (Modifier.isAbstract(type.getModifiers())) {
            var found = implementing(type);
            if (found.size() != 1) {
                throw new IllegalStateException(type + " is implemented by " + found);
            }
            concrete = found.get(0);
        }
        var made = beans.containsKey(concrete) ? beans.get(concrete) : make(concrete);
        beans.put(type, made);
        beans.put(concrete, made);
        return made;
    }

    private Object make(Class<?> type) {
        try {
            var constructor = constructor(type);
            constructor.setAccessible(true);
            var made = constructor.newInstance(Arrays.stream(constructor.getGenericParameterTypes())
                    .map(this::argument)
                    .toArray());
            beans.put(type, made);
            for (var field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class)) {
                    field.setAccessible(true);
                    field.set(made, argument(field.getGenericType()));
                }
            }
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " can't be made", e);
        }
    }

    private static Constructor<?> constructor(Class<?> type) throws NoSuchMethodException {
        for (var constructor : type.getDeclaredConstructors()) {
            if (constructor.isAnnotationPresent(Inject.class)) {
                return constructor;
            }
        }
        return type.getDeclaredConstructor();
    }

    private Object argument(Type type) {
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == Event.class) {
                return new TestEvent<>();
            }
            if (generic.getRawType() == Instance.class) {
                return instance((Class<?>) generic.getActualTypeArguments()[0]);
            }
        }
        return bean((Class<?>) type);
    }

    /** Found when somebody asks, not before: those who are found may need who asks. */
    private Instance<?> instance(Class<?> type) {
        InvocationHandler found = (proxy, method, arguments) -> switch (method.getName()) {
            case "iterator" -> all(type).iterator();
            case "get" -> bean(type);
            case "isUnsatisfied" -> implementing(type).isEmpty();
            case "isAmbiguous" -> implementing(type).size() > 1;
            default -> InvocationHandler.invokeDefault(proxy, method, arguments);
        };
        return (Instance<?>)
                Proxy.newProxyInstance(Instance.class.getClassLoader(), new Class<?>[] {Instance.class}, found);
    }

    private static List<Class<?>> implementing(Class<?> type) {
        return house().stream()
                .filter(c -> type.isAssignableFrom(c) && !Modifier.isAbstract(c.getModifiers()))
                .toList();
    }

    private static synchronized List<Class<?>> house() {
        if (house == null) {
            var classes = Path.of("target/classes");
            try (var files = Files.walk(classes.resolve(HOUSE.replace('.', '/')))) {
                house = new ArrayList<>();
                for (var file :
                        files.filter(f -> f.toString().endsWith(".class")).toList()) {
                    var name = classes.relativize(file)
                            .toString()
                            .replace('/', '.')
                            .replace('\\', '.');
                    house.add(Class.forName(
                            name.substring(0, name.length() - ".class".length()),
                            false,
                            TestWiring.class.getClassLoader()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        return house;
    }
}
