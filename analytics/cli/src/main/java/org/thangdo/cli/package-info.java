/** The commands: what a user types, and what comes back. Nothing is computed here. */
package org.thangdo.cli;
