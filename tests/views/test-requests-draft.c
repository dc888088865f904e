/* test-requests-draft.c: what follows from what is written about a request
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-request-draft.h"

static void
free_resident (gpointer data)
{
  PqaResidentBrief *resident = data;

  g_free (resident->name);
  g_free (resident->phone);
  g_free (resident);
}

static void
free_brief (gpointer data)
{
  PqaRequestBrief *brief = data;

  g_free (brief->number);
  g_free (brief);
}

static void
add_resident (PqaRequestAdvice *advice, gint64 id, const char *name, const char *phone)
{
  PqaResidentBrief *resident = g_new0 (PqaResidentBrief, 1);

  resident->id = id;
  resident->name = g_strdup (name);
  resident->phone = g_strdup (phone);
  g_ptr_array_add (advice->residents, resident);
}

static PqaRequestAdvice *
new_advice (void)
{
  PqaRequestAdvice *advice = g_new0 (PqaRequestAdvice, 1);

  advice->building_id = 3;
  advice->zone_id = 4;
  advice->has_severity = TRUE;
  advice->severity = PQA_SEVERITY_URGENT;
  advice->suggestion = (PqaRequestSuggestion){ 5, 6, NULL };
  advice->residents = g_ptr_array_new_with_free_func (free_resident);
  advice->known = g_ptr_array_new_with_free_func (free_brief);
  add_resident (advice, 7, "孙女士", "138");
  add_resident (advice, 8, "孙先生", "139");
  return advice;
}

/* Somebody changes one thing in the form. */
#define WRITE(draft, change)                                                                       \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autoptr (PqaRequestDraft) old_draft = (draft);                                               \
    g_autoptr (PqaRequestFields) form = pqa_request_fields_copy (old_draft->now);                  \
    change;                                                                                        \
    (draft) = pqa_request_draft_write (old_draft, form, old_draft->handler_id);                    \
  }                                                                                                \
  G_STMT_END

#define ADVISE(draft, advice)                                                                      \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autoptr (PqaRequestDraft) old_draft = (draft);                                               \
    (draft) = pqa_request_draft_take_advice (old_draft, (advice));                                 \
  }                                                                                                \
  G_STMT_END

/* Whoever the home was found by is the one who calls; a piece of the code means nobody. */
static void
test_caller_is_found (void)
{
  static const struct
  {
    const char *sought;
    gint64 resident_id;
  } cases[] = { { "先生", 8 },   { "孙", 7 }, { "13900002222", 8 }, { "2222", 8 }, { "22", 7 },
                { "3-1102", 7 }, { "", 7 } };
  g_autoptr (PqaRequestAdvice) advice = new_advice ();

  add_resident (advice, 8, "孙先生", "13900002222");
  g_ptr_array_remove_index (advice->residents, 1);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PqaRequestDraft) empty = pqa_request_draft_new (NULL);
      PqaRequestDraft *draft = pqa_request_draft_seek (empty, cases[i].sought);

      WRITE (draft, form->home_id = 1);
      ADVISE (draft, advice);
      g_assert_cmpint (draft->now->resident_id, ==, cases[i].resident_id);
      pqa_request_draft_free (draft);
    }
}

static void
test_home_fills_in (void)
{
  g_autoptr (PqaRequestAdvice) advice = new_advice ();
  g_autoptr (PqaRequestDraft) draft = pqa_request_draft_new (NULL);

  WRITE (draft, form->home_id = 1);
  ADVISE (draft, advice);
  g_assert_cmpint (draft->now->building_id, ==, 3);
  g_assert_cmpint (draft->now->zone_id, ==, 4);
  g_assert_cmpint (draft->now->resident_id, ==, 7);
  g_assert_cmpstr (draft->now->contact_name, ==, "孙女士");
  g_assert_cmpstr (draft->now->contact_phone, ==, "138");
  g_assert_cmpint (draft->now->severity, ==, PQA_SEVERITY_URGENT);
  g_assert_cmpint (draft->now->department_id, ==, 5);
  g_assert_cmpint (draft->handler_id, ==, 6);
}

static void
test_what_is_written_stays (void)
{
  g_autoptr (PqaRequestAdvice) advice = new_advice ();
  g_autoptr (PqaRequestDraft) draft = pqa_request_draft_new (NULL);

  WRITE (draft, form->home_id = 1);
  WRITE (draft, form->severity = PQA_SEVERITY_IMPORTANT);
  WRITE (draft, pqa_request_fields_set_text (&form->contact_phone, "110"));
  WRITE (draft, form->zone_id = 9);
  ADVISE (draft, advice);
  g_assert_cmpint (draft->now->severity, ==, PQA_SEVERITY_IMPORTANT);
  g_assert_cmpstr (draft->now->contact_phone, ==, "110");
  g_assert_cmpint (draft->now->zone_id, ==, 9);
  g_assert_cmpint (draft->now->department_id, ==, 5);
}

static void
test_other_resident (void)
{
  g_autoptr (PqaRequestAdvice) advice = new_advice ();
  g_autoptr (PqaRequestDraft) draft = pqa_request_draft_new (NULL);

  WRITE (draft, form->home_id = 1);
  ADVISE (draft, advice);
  WRITE (draft, form->resident_id = 8);
  ADVISE (draft, advice);
  g_assert_cmpint (draft->now->resident_id, ==, 8);
  g_assert_cmpstr (draft->now->contact_name, ==, "孙先生");
}

static void
test_other_home (void)
{
  g_autoptr (PqaRequestAdvice) advice = new_advice ();
  g_autoptr (PqaRequestDraft) draft = pqa_request_draft_new (NULL);

  WRITE (draft, form->home_id = 1);
  WRITE (draft, form->zone_id = 9);
  WRITE (draft, form->home_id = 2);
  ADVISE (draft, advice);
  g_assert_cmpint (draft->now->zone_id, ==, 4);
}

static void
test_nothing_is_guessed_of_an_old_one (void)
{
  g_autoptr (PqaRequestAdvice) advice = new_advice ();
  g_autoptr (PqaRequestFields) fields = pqa_request_fields_new ();
  g_autoptr (PqaRequestDraft) draft = pqa_request_draft_new (fields);

  ADVISE (draft, advice);
  g_assert_true (pqa_request_fields_equal (draft->now, fields));
}

static void
assert_state (const PqaRequestDraft *draft, gboolean home, gboolean category, gboolean complete)
{
  g_auto (PqaRequestDraftState) state = { 0 };

  pqa_request_draft_get_state (draft, NULL, &state);
  g_assert_cmpint (state.home_required, ==, home);
  g_assert_cmpint (state.category_required, ==, category);
  g_assert_cmpint (state.complete, ==, complete);
}

static void
test_state (void)
{
  g_autoptr (PqaRequestDraft) draft = pqa_request_draft_new (NULL);

  assert_state (draft, TRUE, TRUE, FALSE);
  WRITE (draft, pqa_request_fields_set_text (&form->description, "灯坏了"));
  WRITE (draft, form->category_id = 2);
  assert_state (draft, TRUE, TRUE, FALSE);
  WRITE (draft, pqa_request_fields_set_text (&form->place, "大堂"));
  assert_state (draft, FALSE, TRUE, TRUE);
  WRITE (draft, pqa_request_fields_set_text (&form->description, " \n"));
  assert_state (draft, FALSE, TRUE, FALSE);
  WRITE (draft, form->kind = PQA_REQUEST_KIND_PRAISE);
  WRITE (draft, pqa_request_fields_set_text (&form->description, "谢谢"));
  WRITE (draft, form->category_id = 0);
  assert_state (draft, FALSE, FALSE, TRUE);
}

static void
test_warning (void)
{
  g_autoptr (PqaRequestAdvice) advice = new_advice ();
  g_autoptr (PqaRequestDraft) draft = pqa_request_draft_new (NULL);
  g_auto (PqaRequestDraftState) state = { 0 };
  PqaRequestBrief *brief = g_new0 (PqaRequestBrief, 1);

  brief->number = g_strdup ("20231115-0001");
  g_ptr_array_add (advice->known, brief);
  pqa_request_draft_get_state (draft, advice, &state);
  g_assert_nonnull (strstr (state.warning, "20231115-0001"));
}

static void
test_merge (void)
{
  g_autoptr (PqaRequestFields) original = pqa_request_fields_new ();
  g_autoptr (PqaRequestFields) theirs = pqa_request_fields_new ();
  g_autoptr (PqaRequestDraft) draft = pqa_request_draft_new (original);
  g_autoptr (PqaRequestDraft) merged = NULL;

  WRITE (draft, pqa_request_fields_set_text (&form->description, "mine"));
  WRITE (draft, form->zone_id = 1);
  pqa_request_fields_set_text (&theirs->description, "theirs");
  pqa_request_fields_set_text (&theirs->place, "theirs");
  theirs->kind = PQA_REQUEST_KIND_COMPLAINT;
  merged = pqa_request_draft_merge (draft, theirs);
  g_assert_cmpstr (merged->now->description, ==, "mine");
  g_assert_cmpstr (merged->now->place, ==, "theirs");
  g_assert_cmpint (merged->now->zone_id, ==, 1);
  g_assert_cmpint (merged->now->kind, ==, PQA_REQUEST_KIND_COMPLAINT);
  g_assert_true (pqa_request_fields_equal (merged->original, theirs));
}

static void
test_needs_advice (void)
{
  g_autoptr (PqaRequestDraft) before = pqa_request_draft_new (NULL);
  g_autoptr (PqaRequestDraft) after = pqa_request_draft_new (NULL);

  g_assert_false (pqa_request_draft_needs_advice (before, after));
  WRITE (after, pqa_request_fields_set_text (&form->description, "x"));
  g_assert_false (pqa_request_draft_needs_advice (before, after));
  WRITE (after, form->category_id = 1);
  g_assert_true (pqa_request_draft_needs_advice (before, after));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/requests/draft/home", test_home_fills_in);
  g_test_add_func ("/requests/draft/caller", test_caller_is_found);
  g_test_add_func ("/requests/draft/by-hand", test_what_is_written_stays);
  g_test_add_func ("/requests/draft/resident", test_other_resident);
  g_test_add_func ("/requests/draft/other-home", test_other_home);
  g_test_add_func ("/requests/draft/old", test_nothing_is_guessed_of_an_old_one);
  g_test_add_func ("/requests/draft/state", test_state);
  g_test_add_func ("/requests/draft/warning", test_warning);
  g_test_add_func ("/requests/draft/merge", test_merge);
  g_test_add_func ("/requests/draft/needs-advice", test_needs_advice);
  return g_test_run ();
}
