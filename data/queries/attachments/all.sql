-- attachments/all: every attached file. out: sha256, size
SELECT sha256, size FROM attachment ORDER BY id
