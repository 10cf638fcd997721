import type { listUsers } from "@/domain/user/queries";

type User = Awaited<ReturnType<typeof listUsers>>[number];

export function UserActions({ user }: { user: User }) {
  if (user.self) return <span className="text-soft">das sind Sie</span>;
  const disabled = user.state === "disabled";
  return (
    <div className="flex flex-wrap gap-2">
      {!disabled && (
        <form action="/intern/users/link" method="post">
          <input type="hidden" name="id" value={user.id} />
          <button
            className="button quiet"
            type="submit"
            aria-label={`Neuer Link für ${user.displayName}`}
          >
            Neuer Link
          </button>
        </form>
      )}
      <form action="/intern/users/disable" method="post">
        <input type="hidden" name="id" value={user.id} />
        <button
          className="button quiet"
          type="submit"
          name="disabled"
          value={disabled ? "no" : "yes"}
          aria-label={`${disabled ? "Entsperren" : "Sperren"}: ${user.displayName}`}
        >
          {disabled ? "Entsperren" : "Sperren"}
        </button>
      </form>
    </div>
  );
}
