package uz.artel.lms.shared;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/**
 * The database as the server's pool of connections uses it. The pool switches automatic commit off before each transaction
 * and on after it, which are two of the six messages an answer of an exam costs. Here it is switched on only when a statement
 * comes that stands in no transaction.
 */
public class PooledDatabase extends MysqlDataSource {

    private static final long serialVersionUID = 1L;

    @Override
    protected Connection getConnection(Properties properties) throws SQLException {
        return late(super.getConnection(properties));
    }

    /** A connection that is told of automatic commit as late as can be. */
    static Connection late(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                PooledDatabase.class.getClassLoader(), new Class<?>[] {Connection.class}, new Late(real));
    }

    /** A pool lends a connection to one thread at a time, so this needs no lock. */
    private static final class Late implements InvocationHandler {

        private final Connection real;

        /** Whether nothing was asked since the last commit or rollback. */
        private boolean clean;

        /** Whether automatic commit is on for the caller and still off for the database. */
        private boolean owed;

        Late(Connection real) {
            this.real = real;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
            switch (method.getName()) {
                case "setAutoCommit" -> {
                    set((Boolean) args[0]);
                    return null;
                }
                case "getAutoCommit" -> {
                    return owed || real.getAutoCommit();
                }
                case "equals" -> {
                    return proxy == args[0];
                }
                case "hashCode" -> {
                    return System.identityHashCode(proxy);
                }
                case "commit", "rollback" -> {
                    var nothing = pass(method, args);
                    clean = args == null;
                    return nothing;
                }
                // asked by the pool at each loan and answered by the driver alone
                case "close",
                        "isClosed",
                        "abort",
                        "toString",
                        "getWarnings",
                        "clearWarnings",
                        "getTransactionIsolation",
                        "isReadOnly" -> {
                    return pass(method, args);
                }
                default -> {
                    pay();
                    clean = false;
                    return pass(method, args);
                }
            }
        }

        private void set(boolean automatic) throws SQLException {
            if (automatic && (owed || clean && !real.getAutoCommit())) {
                owed = true;
            } else if (!automatic && owed) {
                owed = false;
            } else {
                real.setAutoCommit(automatic);
            }
        }

        private void pay() throws SQLException {
            if (owed) {
                real.setAutoCommit(true);
                owed = false;
            }
        }

        private Object pass(Method method, Object[] args) throws Throwable {
            try {
                return method.invoke(real, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
