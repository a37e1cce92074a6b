//! `kata list`

use super::console::Console;
use crate::catalog::Kata;
use crate::cli::{Format, ListArgs};
use crate::error::{Error, Result};
use crate::exit_code::Exit;
use crate::report::list;

pub fn run(args: &ListArgs, console: &Console) -> Result<Exit> {
    let workbook = super::open_workbook(args.workbook.workbook.as_deref())?;
    if let Some(topic) = &args.topic
        && !workbook.topics.iter().any(|t| &t.id == topic)
    {
        let known: Vec<&str> = workbook.topics.iter().map(|t| t.id.as_str()).collect();
        return Err(
            Error::new(format!("there is no topic {topic:?}")).next(format!("the topics are {}", known.join(", ")))
        );
    }
    let katas: Vec<Kata> = super::all_katas(&workbook)?.into_iter().filter(|kata| wanted(kata, args)).collect();
    match args.format {
        Format::Json => console.print_json(&katas.iter().map(list::row).collect::<Vec<_>>())?,
        Format::Text => console.print(&list::render(&workbook, &katas, &console.style)),
    }
    Ok(Exit::Passed)
}

fn wanted(kata: &Kata, args: &ListArgs) -> bool {
    let facts = &kata.facts;
    args.topic.as_ref().is_none_or(|t| *t == kata.at.topic)
        && args.difficulty.is_none_or(|d| d == facts.difficulty)
        && args.rarity.is_none_or(|r| r == facts.rarity)
        && args.covers.as_ref().is_none_or(|c| facts.covers.contains(c))
}
