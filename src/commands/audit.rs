//! `kata audit`

use super::audit_watch;
use super::console::Console;
use crate::audit::{self, Thoroughness};
use crate::cli::{AuditArgs, Format};
use crate::error::Result;
use crate::exit_code::Exit;
use crate::report;

pub fn run(args: &AuditArgs, console: &Console) -> Result<Exit> {
    if args.watch {
        let folder = match &args.workbook.workbook {
            Some(folder) => Some(folder.clone()),
            None => super::practice_folder()?.and_then(|practice| practice.workbook),
        };
        return audit_watch::run(args, folder.as_deref(), console);
    }
    let workbook = super::open_workbook(args.workbook.workbook.as_deref())?;
    if let Some(wrong) = &args.print {
        let (kata, name) = workbook.kata_of_program(wrong)?;
        console.print(kata.wrong_program(name)?);
        return Ok(Exit::Passed);
    }
    let mutants = if args.no_mutants { 0 } else { args.mutants.unwrap_or(usize::MAX) };
    let thoroughness = Thoroughness { times: args.times.max(1), mutants, form: !args.no_form };
    let found = audit::audit(&workbook, &args.katas, thoroughness)?;
    match args.format {
        Format::Json => console.print_json(&found)?,
        Format::Text => console.print(&report::audit::render(&found, &console.style)),
    }
    Ok(if found.findings.is_empty() { Exit::Passed } else { Exit::Failed })
}
