//! The code of a mistake or a break: what it changes of the reference, or a whole file.
//!
//! Owns: telling the two apart, and the whole file of either. Does not own: how they are put together (`assembly`).
//!
//! Nothing is parsed before somebody asks for the whole file: a workbook of two hundred katas has more than a thousand
//! of these, and most commands need none.

mod assembly;
mod places;
mod scope;
mod statements;

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use assembly::{Code, Misfit, has_members, rest_of};
use scope::taken_from_elsewhere;
use statements::{Kind, Statement, Unreadable};

use super::docstring::documented;
use crate::error::{Error, Result};

/// The reference that changes are made to.
#[derive(Debug)]
pub struct Reference {
    pub text: String,
    /// As messages name it.
    pub file: PathBuf,
}

/// A program that is told by what it does otherwise than the reference.
#[derive(Debug, Clone)]
pub struct Change {
    text: String,
    file: PathBuf,
    reference: Arc<Reference>,
    /// Its author says that it is the whole file.
    whole: bool,
    assembled: OnceLock<Result<String>>,
}

impl Change {
    /// text: of the file, with its docstring.  whole: whether it is a whole file by what its docstring says.
    pub(super) fn new(text: String, file: &Path, reference: &Arc<Reference>, whole: bool) -> Change {
        Change { text, file: file.to_owned(), reference: reference.clone(), whole, assembled: OnceLock::new() }
    }

    /// The whole file that a learner would have written.
    ///
    /// # Errors
    /// It is no Python, or does not fit the reference: with its line, and what to change.
    pub fn source(&self) -> Result<&str> {
        let assembled = self.assembled.get_or_init(|| if self.whole { Ok(self.text.clone()) } else { self.assemble() });
        assembled.as_ref().map(String::as_str).map_err(Clone::clone)
    }

    /// What its author wrote, docstring and all.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The same without the docstring that says what it is.
    pub fn program(&self) -> &str {
        documented(&self.text).map_or(self.text.as_str(), |(_, program)| program.trim())
    }

    fn assemble(&self) -> Result<String> {
        let unreadable = |file: &Path, Unreadable { line, why }: Unreadable| {
            Error::new(why).in_file(file).at_line(line).next("correct what stands here")
        };
        let reference = &self.reference;
        let ours = statements::parsed(&self.text).map_err(|at| unreadable(&self.file, at))?;
        let theirs = statements::parsed(&reference.text).map_err(|at| unreadable(&reference.file, at))?;
        let change = Code { source: &self.text, root: ours.root_node() };
        let reference = Code { source: &reference.text, root: theirs.root_node() };
        if stands_by_itself(change, reference) {
            return Ok(self.text.clone());
        }
        assembly::assemble(reference, change)
            .map_err(|Misfit { line, what, next }| Error::new(what).in_file(&self.file).at_line(line).next(next))
    }
}

/// Whether a file is whole: it has every public name of the reference and takes nothing from it. Where the reference is
/// a script, which need not have any name, it takes nothing from it.
fn stands_by_itself(change: Code, reference: Code) -> bool {
    let (given, theirs) = (of(change), of(reference));
    let rest = |one: &Statement| match rest_of(one, change.source) {
        // In a whole file, `class Refused(Exception): ...` is an empty class.
        Some(body) => has_members(body, change.source) || theirs.iter().any(|their| fills(their, one, reference)),
        None => matches!(one.kind, Kind::Rest | Kind::Drop),
    };
    let binds = |name: &&str| given.iter().any(|one| one.names.contains(name));
    let public = |one: &&Statement| !matches!(one.kind, Kind::Import(_));
    let mut names = theirs.iter().filter(public).flat_map(|one| &one.names).filter(|name| !name.starts_with('_'));
    let taken = taken_from_elsewhere(change.root, change.source);
    let takes = theirs.iter().flat_map(|one| &one.names).any(|name| taken.contains(name));
    !takes && !given.iter().any(rest) && (is_script(&theirs) || names.all(binds))
}

/// Whether a class of the reference has the name of another one, and members.
fn fills(theirs: &Statement, one: &Statement, reference: Code) -> bool {
    let body = theirs.class().and_then(|class| class.child_by_field_name("body"));
    theirs.names == one.names && body.is_some_and(|body| has_members(body, reference.source))
}

fn of<'t>(code: Code<'t>) -> Vec<Statement<'t>> {
    statements::statements(code.root, code.source)
}

/// Whether a file does its work when it is run, and not when something of it is called.
fn is_script(statements: &[Statement]) -> bool {
    let works = |one: &Statement| match one.node.kind() {
        "for_statement" | "while_statement" | "with_statement" => true,
        "expression_statement" => one.kind == Kind::Other && one.names.is_empty() && !assigns(one),
        _ => false,
    };
    statements.iter().any(works)
}

/// Whether it sets an attribute or an element of something.
fn assigns(one: &Statement) -> bool {
    one.node.named_child(0).is_some_and(|inner| inner.kind().ends_with("assignment"))
}

#[cfg(test)]
mod tests;
