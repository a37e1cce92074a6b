//! An interview at the prompt.
//!
//! Owns: the conversation. All that happened is in the history at once: whoever is interrupted comes back to it.

use std::io::{BufRead, Write};

use jiff::SignedDuration;

use super::spoken;
use super::table::{Held, Table, clock_face};
use crate::assessment::{Cache, Recogniser};
use crate::catalog::Kata;
use crate::commands::console::Console;
use crate::commands::{as_typed, new_seed, start_judge};
use crate::error::{Error, Result};
use crate::interview::{Answered, Debrief, Named};
use crate::judge::{Judge, Options, Submission};
use crate::outcome::Verdict;
use crate::report::{escape::visible, interview as report, markdown};

const HELP: &str = "  check   check your file of this kata: which checks pass, and nothing of why
  show    the task of this kata, and where its file is
  next    the next kata; after the last one the first again
  say     a spoken question: answer it aloud
  time    the time that is left, and the agenda
  end     end the interview, and read the debrief
";

/// Hold the interview until it ends (its debrief) or the input does (none: it goes on).
pub fn hold(table: &mut Table, held: Held, input: &mut dyn BufRead, console: &Console) -> Result<Option<Debrief>> {
    console.print(&format!("\n{HELP}\n"));
    let mut session = Session { table, held, judge: None, input, console };
    if let Some(kata) = session.current() {
        session.introduce(kata);
    }
    loop {
        let left = session.table.left(&session.held);
        let Some(line) = session.ask(&session.prompt(left)) else {
            let number = session.held.number();
            console.print(&format!("\nInterview {number} goes on without you: `kata interview` returns to it.\n"));
            return Ok(None);
        };
        if session.table.left(&session.held) == SignedDuration::ZERO {
            console.print("\nTime is up: the interview is over.\n\n");
            break;
        }
        if line == "end" {
            console.print("\n");
            break;
        }
        // Whatever goes wrong is said, and the interview goes on: its time is running.
        if let Err(problem) = session.obey(&line) {
            console.error(&problem);
        }
    }
    let Session { table, held, .. } = session;
    table.end(held).map(Some)
}

struct Session<'a> {
    table: &'a mut Table,
    held: Held,
    /// Started with the first check.
    judge: Option<Judge>,
    input: &'a mut dyn BufRead,
    console: &'a Console,
}

impl Session<'_> {
    fn prompt(&self, left: SignedDuration) -> String {
        let kata = self.current().map_or("", Kata::id);
        self.console.style.strong(&format!("[{} left] {kata} > ", clock_face(left)))
    }

    /// A line of input without blanks around it; None when there is no more.
    fn ask(&mut self, prompt: &str) -> Option<String> {
        self.console.print(prompt);
        let mut line = Vec::new();
        let read = self.input.read_until(b'\n', &mut line).unwrap_or(0);
        let _ = std::io::stdout().flush();
        (read > 0).then(|| String::from_utf8_lossy(&line).trim().to_owned())
    }

    fn obey(&mut self, line: &str) -> Result<()> {
        match line {
            "" => {}
            "check" | "c" => self.check()?,
            "next" | "n" => self.next()?,
            "say" | "s" => self.say()?,
            "show" => self.show()?,
            "time" | "t" => self.time(),
            "help" | "?" => self.console.print(HELP),
            other => {
                self.console.print(&format!("There is no `{}` here:\n{HELP}", visible(other)));
            }
        }
        Ok(())
    }

    fn current(&self) -> Option<&Kata> {
        self.held.agenda.katas().nth(self.held.progress.kata).and_then(|(id, _)| self.table.kata(id))
    }

    fn current_or_say(&self) -> Result<Kata> {
        self.current().cloned().ok_or_else(|| {
            Error::new("there is no kata in this interview").next("`say` for the spoken questions, `end` to end it")
        })
    }

    fn check(&mut self) -> Result<()> {
        let kata = self.current_or_say()?;
        let file = self.table.file(&self.held, &kata);
        let submission = Submission::of_file(&file)?;
        let judge = match &mut self.judge {
            Some(judge) => judge,
            none => none.insert(start_judge(
                Options { warm: true, seed: new_seed(), ..Options::default() },
                false,
                [&kata],
                self.console,
            )?),
        };
        let result = Recogniser::new(Cache::of_user()).assess(judge, &kata, &submission)?;
        self.console.print(&report::compact(&result, &kata.facts.title, &self.console.style));
        self.table.practice.remember(&kata, &file, submission.source(), &result)?;
        if result.verdict == Verdict::Passed {
            self.console.print("`next` for the next kata, `say` for a question.\n");
        }
        Ok(())
    }

    fn next(&mut self) -> Result<()> {
        let katas = self.held.agenda.katas().count().max(1);
        self.held.progress.kata = (self.held.progress.kata + 1) % katas;
        self.table.note(&self.held)?;
        let kata = self.current_or_say()?;
        self.introduce(&kata);
        Ok(())
    }

    /// A kata, and where to write.
    fn introduce(&self, kata: &Kata) {
        let file = as_typed(&self.table.file(&self.held, kata)).display().to_string();
        self.console.print(&format!("{}  {}\n{file}\n", self.console.style.strong(kata.id()), kata.facts.title));
    }

    fn show(&mut self) -> Result<()> {
        let kata = self.current_or_say()?;
        let file = as_typed(&self.table.file(&self.held, &kata)).display().to_string();
        self.console.print(&format!("{}\n{file}\n", markdown::render(&kata.prompt, &self.console.style)));
        Ok(())
    }

    fn time(&mut self) {
        let (held, style) = (&self.held, &self.console.style);
        let agenda = report::agenda(&held.agenda, &held.progress, &self.table.katas, false, style);
        let (all, said) = (held.agenda.questions().count(), held.progress.answered.len());
        let left = clock_face(self.table.left(held));
        self.console.print(&format!("{left} left. Questions answered: {said} of {all}.\n\n{agenda}"));
    }

    /// Ask the next question that was not answered, tell the answer, and ask how the learner's own was.
    fn say(&mut self) -> Result<()> {
        let progress = &self.held.progress;
        let open = self.held.agenda.questions().find(|(kata, question)| progress.named(kata, question).is_none());
        let Some((kata, question)) = open.map(|(k, q)| (k.to_owned(), q.to_owned())) else {
            self.console.print("All questions are answered. `end` ends the interview and shows the debrief.\n");
            return Ok(());
        };
        let style = self.console.style;
        let title = self.table.kata(&kata).map_or("", |kata| kata.facts.title.as_str());
        self.console.print(&report::asked(&kata, title, &question, &style));
        if self.ask("Answer aloud, then press Enter. ").is_none() {
            return Ok(());
        }
        let answer = spoken::answer(self.table, &self.held, &kata, &question);
        self.console.print(&format!("\n{}", report::answered(answer.as_deref(), &style)));
        let Some(named) = self.judged() else { return Ok(()) };
        self.held.progress.answered.push(Answered { kata, question, named });
        self.table.note(&self.held)
    }

    /// What the learner says of their own answer; None if they say nothing any more.
    fn judged(&mut self) -> Option<Named> {
        loop {
            match self.ask("Did you name it? 1 yes, 2 partly, 3 no: ")?.as_str() {
                "1" => return Some(Named::Yes),
                "2" => return Some(Named::Partly),
                "3" => return Some(Named::No),
                _ => self.console.print("1, 2 or 3, please. "),
            }
        }
    }
}
