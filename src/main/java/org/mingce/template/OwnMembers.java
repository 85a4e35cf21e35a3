package org.mingce.template;

import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/** Lets templates call methods of the model and the figures, and of nothing else: no classes, no files, no threads. */
final class OwnMembers implements MemberAccessPolicy {

    private static final String MODEL = "org.mingce.model";
    private static final String FIGURES = "org.mingce.figures";

    @Override
    public ClassMemberAccessPolicy forClass(Class<?> contextClass) {
        return new ClassMemberAccessPolicy() {
            @Override
            public boolean isMethodExposed(Method method) {
                return isOwn(method.getDeclaringClass());
            }

            @Override
            public boolean isConstructorExposed(Constructor<?> constructor) {
                return false;
            }

            @Override
            public boolean isFieldExposed(Field field) {
                return false;
            }
        };
    }

    @Override
    public boolean isToStringAlwaysExposed() {
        return false;
    }

    /** Whether a class is one of the model's or the figures'. */
    static boolean isOwn(Class<?> type) {
        String name = type.getPackageName();
        return name.equals(MODEL) || name.startsWith(MODEL + ".") || name.equals(FIGURES);
    }
}
