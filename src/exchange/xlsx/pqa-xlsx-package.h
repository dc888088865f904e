/* pqa-xlsx-package.h: the parts inside a workbook file, read within limits
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _PqaXlsxPackage PqaXlsxPackage;
typedef struct _PqaXlsxPart PqaXlsxPart;

PqaXlsxPackage *pqa_xlsx_package_open (const char *path, GError **error);
void pqa_xlsx_package_free (PqaXlsxPackage *self);
const char *pqa_xlsx_package_get_name (PqaXlsxPackage *self);
gboolean pqa_xlsx_package_has (PqaXlsxPackage *self, const char *part_name);

PqaXlsxPart *
pqa_xlsx_package_open_part (PqaXlsxPackage *self, const char *part_name, GError **error);
void pqa_xlsx_part_free (PqaXlsxPart *self);
gssize pqa_xlsx_part_read (PqaXlsxPart *self, char *buffer, gsize size, GError **error);
double pqa_xlsx_part_get_progress (PqaXlsxPart *self);

char *pqa_xlsx_package_resolve (const char *source_part, const char *target);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaXlsxPackage, pqa_xlsx_package_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaXlsxPart, pqa_xlsx_part_free)

G_END_DECLS
