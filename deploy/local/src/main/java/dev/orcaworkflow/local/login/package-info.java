/**
 * How a person logs in from a terminal: at an OpenID Connect provider, with a browser on this machine ({@link
 * dev.orcaworkflow.local.login.BrowserLogin}) or on another one ({@link dev.orcaworkflow.local.login.DeviceLogin}). What
 * the provider grants is kept beside the installation's data, readable by its owner only, and renewed as long as the
 * provider allows.
 */
package dev.orcaworkflow.local.login;
