//! Messages that code under check cannot have written.
//!
//! Owns: the seal on what a child says: a keyed hash (SipHash-2-4, 128 bits; Aumasson and Bernstein 2012) of the
//! message and its number. The key goes to the child once, and never back over a channel whose end code under
//! check can replace by one of its own (dup2): who listens learns nothing that helps to speak.

use std::hash::Hasher;
use std::io;

use serde::Serialize;
use serde::de::DeserializeOwned;
use siphasher::sip128::{Hasher128, SipHasher24};

/// The key of one request.
pub type Key = [u8; 16];

/// How long a seal is, in bytes.
const LENGTH: usize = 16;

/// One side of a sealed conversation: it counts, so that no message can be said twice or be left out.
#[derive(Debug, Clone)]
pub struct Seal {
    key: Key,
    number: u64,
}

impl Seal {
    pub fn new(key: Key) -> Seal {
        Seal { key, number: 0 }
    }

    /// The next message, as a frame.
    pub fn close(&mut self, message: &impl Serialize) -> io::Result<Vec<u8>> {
        let text = serde_json::to_vec(message)?;
        let mut body = self.next(&text).to_vec();
        body.extend_from_slice(&text);
        super::frame::encode_bytes(&body)
    }

    /// The message in the next frame.
    ///
    /// # Errors
    /// It is not sealed, or is no message.
    pub fn open<T: DeserializeOwned>(&mut self, body: &[u8]) -> io::Result<T> {
        match body.split_at_checked(LENGTH) {
            Some((seal, text)) if seal == self.next(text) => Ok(serde_json::from_slice(text)?),
            _ => Err(io::Error::other("a message that the check did not send")),
        }
    }

    fn next(&mut self, text: &[u8]) -> [u8; LENGTH] {
        let mut hasher = SipHasher24::new_with_key(&self.key);
        hasher.write_u64(self.number);
        hasher.write(text);
        self.number += 1;
        hasher.finish128().as_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(frame: &[u8]) -> &[u8] {
        &frame[4..]
    }

    #[test]
    fn a_sealed_message_is_opened_by_who_has_the_key() {
        let (mut ours, mut theirs) = (Seal::new([7; 16]), Seal::new([7; 16]));
        let frame = ours.close(&"passed").expect("it can be written");
        assert_eq!(theirs.open::<String>(body(&frame)).expect("it is sealed"), "passed");
    }

    #[test]
    fn a_message_without_the_key_is_refused() {
        let frame = Seal::new([8; 16]).close(&"passed").expect("it can be written");
        assert!(Seal::new([7; 16]).open::<String>(body(&frame)).is_err());
        assert!(Seal::new([7; 16]).open::<String>(b"\"passed\"").is_err());
        assert!(Seal::new([7; 16]).open::<String>(b"").is_err());
    }

    #[test]
    fn a_message_said_again_is_refused() {
        let (mut ours, mut theirs) = (Seal::new([7; 16]), Seal::new([7; 16]));
        let frame = ours.close(&"imported").expect("it can be written");
        theirs.open::<String>(body(&frame)).expect("it is sealed");
        assert!(theirs.open::<String>(body(&frame)).is_err());
    }
}
