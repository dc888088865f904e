/* pqa-call-script.c: what is said on the telephone, with names filled in
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-call-script.h"

#include <string.h>

#include "pqa-i18n.h"

static const struct
{
  const char *key;
  const char *preset;
} lines[PQA_N_CALL_LINES] = {
  [PQA_CALL_LINE_GREETING]
  = { "script.greeting",
      /* Translators: said on the telephone; the words in braces stay as they are */
      N_ ("Good day, {resident}. This is {caller} of {office}, about your request {number}."
          " May I ask you a few short questions?") },
  [PQA_CALL_LINE_SCORE]
  = { "script.score", N_ ("How satisfied are you on the whole, from 1 to 5, 5 being the best?") },
  [PQA_CALL_LINE_SOLVED] = { "script.solved", N_ ("Is the matter really solved?") },
  [PQA_CALL_LINE_MANNER]
  = { "script.manner", N_ ("How did our staff treat you, from 1 to 5, 5 being the best?") },
  [PQA_CALL_LINE_CHARGE] = { "script.charge", N_ ("Do you find what you paid fair?") },
  [PQA_CALL_LINE_THANKS]
  = { "script.thanks", N_ ("Thank you, {resident}. Please call us whenever you need us.") },
};

/**
 * pqa_call_script_get_key:
 *
 * Returns: under which key the office keeps its own text
 */
const char *
pqa_call_script_get_key (PqaCallLine line)
{
  return lines[line].key;
}

/**
 * pqa_call_script_get_preset:
 *
 * Returns: the text of an office that has none of its own, in the language of the screen
 */
const char *
pqa_call_script_get_preset (PqaCallLine line)
{
  return _ (lines[line].preset);
}

/* What stands at @text instead of a placeholder; NULL if there is none. */
static const char *
find_value (const char *text, const PqaCallNames *names, gsize *length)
{
  const struct
  {
    const char *placeholder;
    const char *value;
  } known[] = {
    { "{office}", names->office },
    { "{caller}", names->caller },
    { "{resident}", names->resident },
    { "{number}", names->number },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_has_prefix (text, known[i].placeholder))
      {
        *length = strlen (known[i].placeholder);
        return known[i].value != NULL ? known[i].value : "";
      }
  return NULL;
}

/**
 * pqa_call_script_fill:
 * @text: with placeholders; those that are unknown stay as they are
 *
 * What is filled in is not looked at again, so that a name with a brace in it is just a name.
 *
 * Returns: (transfer full): what is to be said
 */
char *
pqa_call_script_fill (const char *text, const PqaCallNames *names)
{
  GString *said = g_string_new (NULL);

  while (*text != '\0')
    {
      gsize length = 1;
      const char *value = *text == '{' ? find_value (text, names, &length) : NULL;

      if (value != NULL)
        g_string_append (said, value);
      else
        g_string_append_c (said, *text);
      text += length;
    }
  return g_string_free (said, FALSE);
}
