//! The programs of a kata's own that a submission is compared with: its mistakes, and its starter.

use crate::catalog::{Kata, Mistake};
use crate::error::Result;
use crate::judge::Submission;

/// A program of the kata's own.
pub struct Program<'k> {
    pub file: String,
    pub code: Code<'k>,
}

/// Where its text comes from.
#[derive(Clone, Copy)]
pub enum Code<'k> {
    Mistake(&'k Mistake),
    Starter(&'k str),
}

impl<'k> Program<'k> {
    pub fn of_mistake(mistake: &'k Mistake) -> Program<'k> {
        Program { file: format!("mistakes/{}.py", mistake.name), code: Code::Mistake(mistake) }
    }

    /// It is put together when it is to be run: most need not be.
    pub fn submission(&self) -> Result<Submission> {
        let source = match self.code {
            Code::Mistake(mistake) => mistake.source()?,
            Code::Starter(text) => text,
        };
        Ok(Submission::of_source(self.file.as_str(), source))
    }

    pub fn starter(kata: &'k Kata) -> Program<'k> {
        Program { file: STARTER.into(), code: Code::Starter(&kata.starter) }
    }
}

/// The file of the untouched starter.
pub const STARTER: &str = "starter.py";
