//! All integration tests, in one binary. Each file is about one thing a user can rely on.

/// The arrows between the modules of the source.
mod architecture;
/// Files, folders and workbooks that are not what they should be.
mod bad_input;
/// Programs that try to be said to have solved a task that they have not.
mod cheats;
/// The commands, their whole output, and their exit codes.
mod commands;
/// What code under check cannot reach: files, environment, network, other processes.
mod contained;
/// Bytes, files and messages that nobody wrote on purpose.
mod fuzz;
/// Every way a check can end, each with a submission and the whole report expected of it.
mod golden;
/// The Python package of check authors: its own unit tests, run by the Python that the binary is built with.
mod harness;
/// What counts as a pass, and where.
mod honesty;
/// Programs that mean harm, and programs that are merely ordinary.
mod hostile;
/// Nothing is left behind: processes and scratch folders.
mod leftovers;
/// A practice folder, from `kata start` on.
mod practice;
/// What the README says of the katas, and its two commands.
mod readme;
/// The committed JSON Schema, and real output held against it.
mod schema;

/// Checks written as unittest or pytest test files.
mod testfiles;

/// What the tests share.
mod support;
