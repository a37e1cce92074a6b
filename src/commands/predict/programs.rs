//! Which programs of which katas are gone through.

use std::collections::HashSet;

use crate::catalog::{Kata, Prediction, Workbook};
use crate::commands::all_katas;
use crate::commands::console::Console;
use crate::error::{Error, Result};
use crate::judge::Judge;
use crate::predict::{self, Told};
use crate::workspace::Practice;
use crate::workspace::history::Predicted;

/// A program of a kata.
#[derive(Clone, Copy)]
pub struct Program<'k> {
    pub kata: &'k Kata,
    pub prediction: &'k Prediction,
    /// Which one it is of its kata's, from 1 on.
    pub place: usize,
}

impl Program<'_> {
    /// What it prints.
    pub fn printed(&self, judge: &Judge) -> Result<String> {
        predict::run(judge, self.kata, self.prediction).map(|output| output.stdout)
    }

    /// A prediction in a practice folder is remembered there. One that cannot be is told all the same.
    pub fn remember(&self, told: &Told<'_>, practice: Option<&Practice>, console: &Console) {
        let Some(practice) = practice else { return };
        let made = Predicted {
            kata: self.kata.id().to_owned(),
            program: self.prediction.name.clone(),
            predicted: told.said.clone(),
            printed: told.printed.clone(),
            held: told.held(),
        };
        if let Err(problem) = practice.history().and_then(|mut history| history.record_prediction(&made)) {
            console.note(&format!("this prediction is not remembered. {}", problem.with_next()));
        }
    }
}

/// The katas whose programs are meant: the named one, or all of them in reading order.
pub fn katas(named: Option<&str>, workbook: &Workbook, practice: Option<&Practice>) -> Result<Vec<Kata>> {
    let Some(name) = named else {
        if practice.is_none() {
            return Err(Error::new("no kata is named, and this is not a practice folder").next(
                "`kata predict KATA` works anywhere; `kata start DIR` makes a folder that remembers what comes next",
            ));
        }
        let all = all_katas(workbook)?;
        if all.iter().all(|kata| kata.predictions.is_empty()) {
            return Err(Error::new("no kata of this workbook has a program to predict").next("`kata list` shows them"));
        }
        return Ok(all);
    };
    let kata = workbook.kata(name)?;
    if kata.predictions.is_empty() {
        let next = format!("`kata show {}` shows its task; `kata predict` finds a kata that has some", kata.id());
        return Err(Error::new(format!("{} has no program to predict", kata.id())).next(next));
    }
    Ok(vec![kata])
}

/// What has been predicted rightly: kata and program. Nothing is known outside a practice folder.
pub fn held(practice: Option<&Practice>, console: &Console) -> HashSet<(String, String)> {
    let Some(practice) = practice else { return HashSet::new() };
    let made = practice.history().and_then(|history| history.predictions(None)).unwrap_or_else(|problem| {
        console.note(&format!("what you predicted before is not known. {}", problem.with_next()));
        Vec::new()
    });
    made.into_iter().filter(|one| one.held).map(|one| (one.kata, one.program)).collect()
}

/// The programs to go through: the named one, or all that have not been predicted rightly.
pub fn programs<'k>(
    named: Option<&str>,
    katas: &'k [Kata],
    held: &HashSet<(String, String)>,
) -> Result<Vec<Program<'k>>> {
    let of = |kata: &'k Kata| {
        (1..).zip(&kata.predictions).map(move |(place, prediction)| Program { kata, prediction, place })
    };
    let mut programs: Vec<Program<'k>> = katas.iter().flat_map(of).collect();
    match named {
        Some(name) => {
            let wanted = name.trim_end_matches(".py").replace('-', "_");
            let names: Vec<&str> = programs.iter().map(|p| p.prediction.name.as_str()).collect();
            let unknown = || {
                Error::new(format!("there is no program {name:?} here")).next(format!("there is {}", names.join(", ")))
            };
            let found = programs.iter().find(|p| p.prediction.name == wanted).copied();
            Ok(vec![found.ok_or_else(unknown)?])
        }
        None => {
            programs.retain(|p| !held.contains(&(p.kata.id().to_owned(), p.prediction.name.clone())));
            Ok(programs)
        }
    }
}
