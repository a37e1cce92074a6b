//! The exit codes of `kata`, and what each one means.

use std::process::ExitCode;

/// What the process says to the shell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Everything that was asked for passed.
    Passed = 0,
    /// A check failed, or an audit found something.
    Failed = 1,
    /// The command line, the workbook's content or this tool is at fault; nothing is known of the submission.
    Broken = 2,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(exit as u8)
    }
}
