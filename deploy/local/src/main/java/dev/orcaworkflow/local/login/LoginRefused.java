package dev.orcaworkflow.local.login;

/** The provider, or the person, said no; or nobody answered in time. */
public final class LoginRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public LoginRefused(String message) {
        super(message);
    }
}
