/* pqa-ctl.h: what the commands of propertyqactl share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "import/pqa-import-report.h"
#include "db/pqa-connection.h"

G_BEGIN_DECLS

/* Exit codes. */
#define PQA_CTL_DONE 0
#define PQA_CTL_FAILED 1
#define PQA_CTL_USAGE 2

typedef int (*PqaCtlFunc) (int argc, char *argv[]);

typedef struct
{
  const char *name;
  const char *summary; /* untranslated */
  PqaCtlFunc run;
} PqaCtlCommand;

int pqa_ctl_init (int argc, char *argv[]);
int pqa_ctl_repeats (int argc, char *argv[]);
int pqa_ctl_report (int argc, char *argv[]);
int pqa_ctl_slip (int argc, char *argv[]);
int pqa_ctl_verify (int argc, char *argv[]);
int pqa_ctl_demo (int argc, char *argv[]);
int pqa_ctl_export (int argc, char *argv[]);
int pqa_ctl_print_import (const PqaImportReport *report);
int pqa_ctl_import_holidays (const char *path, const char *calendar, gboolean dry_run);
int pqa_ctl_import (int argc, char *argv[]);
int pqa_ctl_indicators (int argc, char *argv[]);

gboolean pqa_ctl_parse (int *argc,
                        char **argv[],
                        const char *arguments,
                        const char *summary,
                        const GOptionEntry *entries,
                        int n_arguments);
const char *pqa_ctl_choose_language (const char *given);
PqaConnection *pqa_ctl_open (PqaConnectionFlags flags);
int pqa_ctl_usage (const char *format, ...) G_GNUC_PRINTF (1, 2);
int pqa_ctl_fail (const GError *error);

G_END_DECLS
