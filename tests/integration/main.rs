//! All integration tests, in one binary. Each file is about one thing a user can rely on.

/// The arrows between the modules of the source.
mod architecture;
/// Workbooks of one's own: begun, written with an audit at one's side, put together from others.
mod authoring;
/// Files, folders and workbooks that are not what they should be.
mod bad_input;
/// The list in a practice folder, and on the whole screen.
mod browse;
/// A browser that tests click and type in.
mod browser;
/// Mistakes and breaks that hold only what they change of the reference.
mod changes;
/// Programs that try to be said to have solved a task that they have not.
mod cheats;
/// The reference of the commands, as it follows from their definitions.
mod command_pages;
/// The commands, their whole output, and their exit codes.
mod commands;
/// What code under check cannot reach: files, environment, network, other processes.
mod contained;
/// Katas that need packages: environments locked, made, listed, removed, and what keeps one from being made.
mod environments;
/// A room as platforms export it, and as learners name their files.
mod exports;
/// The order in which a report tells of a failure.
mod failure_first;
/// Verdicts on honest files that agree with Python's, in both sittings.
mod faithful;
mod feedback;
/// Katas found by the words in which people ask: `kata find`.
mod find;
/// Results in the formats of other tools.
mod formats;
/// Bytes, files and messages that nobody wrote on purpose.
mod fuzz;
/// Every way a check can end, each with a submission and the whole report expected of it.
mod golden;
/// A room graded: everybody's submissions, whatever they are.
mod grading;
/// Katas on paper: `kata handout`.
mod handout;
/// The Python package of check authors: its own unit tests, run by the Python that the binary is built with.
mod harness;
/// What `kata` says of itself: help with examples, completions, manual pages.
mod help;
/// What counts as a pass, and where.
mod honesty;
/// Programs that mean harm, and programs that are merely ordinary.
mod hostile;
/// How long files and functions are.
mod house;
/// Workbooks made of exercises that were written for something else.
mod import;
/// Checks on one processor and on several.
mod lanes;
/// Nothing is left behind: processes and scratch folders.
mod leftovers;
/// The practice loop on a terminal.
mod live;
/// The way through a workbook: `kata map`.
mod map;
/// What `kata package` makes, unpacked and run.
mod package;
/// Packages of one's own: `kata check --tests` with a virtual environment.
mod packages;
/// What is shown of a practice folder's past: `kata history`, `kata progress`, `kata export`.
mod past;
/// A practice folder, from `kata start` on.
mod practice;
/// Saying what a program prints before it runs; and what a failed check rests on.
mod predict;
/// What an audit proves in full, what it is spared, and how a ledger that lies is found out.
mod proving;
/// What texts quote of a run, wherever they are read.
mod pythons;
mod quoted;
/// What the README says of the katas, and its two commands.
mod readme;
/// Known mistakes: two at once, what is remembered of them, and what is none.
mod recognising;
/// Attempts are remembered, or a note says why not, whatever happens meanwhile.
mod remembering;
/// What was passed is done again, what comes next, and interviews.
mod returning;
/// The page about a room of learners: `kata report`.
mod room;
/// The committed JSON Schema, and real output held against it.
mod schema;
/// A learner's file beside the reference; starting over; the editor.
mod solution;

/// Starters that change with a new version of the workbook.
mod starters;
/// Test files that pytest and `unittest` run themselves.
mod suites;
/// Checks written as unittest or pytest test files.
mod testfiles;

/// What the tests share.
mod support;
/// A terminal that tests type into.
mod tmux;
/// Reports on honest files that other graders judge wrongly, or say too little of.
mod verdicts;
mod whole;
