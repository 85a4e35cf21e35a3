package org.mingce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records that compare themselves by hand, because it is done often, still compare all that they consist of. */
class RecordEqualityTest {

    /** One of each class, equal to itself alone. */
    private static final ClassValue<Object> SAMPLES = new ClassValue<>() {
        @Override
        protected Object computeValue(Class<?> type) {
            try {
                Constructor<?> constructor = type.getDeclaredConstructor();
                constructor.setAccessible(true);
                return constructor.newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    };

    static List<Class<?>> records() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.mingce").stream().filter(JavaClass::isRecord).<Class<?>>map(JavaClass::reflect)
                .filter(RecordEqualityTest::comparesByHand).toList();
    }

    /** The methods that records come with are final. */
    private static boolean comparesByHand(Class<?> type) {
        return Stream.of(type.getDeclaredMethods()).anyMatch(method -> method.getName().equals("equals")
                && method.getParameterCount() == 1 && !Modifier.isFinal(method.getModifiers()));
    }

    @Test
    void thereAreSuchRecords() {
        assertFalse(records().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("records")
    void whatDiffersInOnePartIsNotEqual(Class<?> type) throws ReflectiveOperationException {
        Object record = sample(type, -1);
        assertEquals(sample(type, -1), record);
        assertEquals(sample(type, -1).hashCode(), record.hashCode());
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            assertNotEquals(record, sample(type, i), components[i].getName());
        }
    }

    /** A record of which one part, or none, is another than usual. */
    private static Object sample(Class<?> type, int other) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(components[i].getType(), i == other);
        }
        Constructor<?> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static Object value(Class<?> type, boolean other) throws ReflectiveOperationException {
        if (type == int.class) {
            return other ? 8 : 7;
        }
        if (type == boolean.class) {
            return other;
        }
        if (type == String.class) {
            return other ? "another" : "a";
        }
        if (type == List.class) {
            return other ? List.of() : List.of("a");
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[other ? 1 : 0];
        }
        if (type.isRecord()) {
            return sample(type, other ? 0 : -1);
        }
        if (type == BigDecimal.class) {
            return other ? BigDecimal.TEN : BigDecimal.ONE;
        }
        return other ? null : SAMPLES.get(type);
    }
}
